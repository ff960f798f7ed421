FROM node:24-slim AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM deps AS build
COPY . .
RUN npm run build
# The only folder the app may write to.
RUN mkdir -p .next/standalone/data

FROM node:24-slim AS runner
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/app/data
WORKDIR /app
COPY --from=build /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/standalone/data ./data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "bin/health.mjs"]
CMD ["node", "bin/start.mjs"]
