/** The container's health check: exit code 0 when the app beside it is ready to serve. */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);

export {};
