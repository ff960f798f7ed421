import type { roles, teams } from '../schema';

export type Person = { name: string; email: string; role: (typeof roles)[number]; teams: (typeof teams)[number][] };

/** Who works at the demo's operator, by the short name that scripts use. All sign in with `DEMO_PASSWORD`. */
export const people: Record<string, Person> = {
  dora: { name: 'Dora Novak', email: 'dora@bellhop.example', role: 'admin', teams: ['sales', 'support'] },
  sofia: { name: 'Sofia Almeida', email: 'sofia@bellhop.example', role: 'agent', teams: ['sales', 'support'] },
  maria: { name: 'Maria Duarte', email: 'maria@bellhop.example', role: 'agent', teams: ['sales'] },
  tom: { name: 'Tom Okafor', email: 'tom@bellhop.example', role: 'agent', teams: ['sales'] },
  aiko: { name: 'Aiko Tanaka', email: 'aiko@bellhop.example', role: 'agent', teams: ['support'] },
  bruno: { name: 'Bruno Keller', email: 'bruno@bellhop.example', role: 'agent', teams: ['support'] },
  chen: { name: 'Chen Li', email: 'chen@bellhop.example', role: 'manager', teams: ['sales', 'support'] },
};

export const DEMO_PASSWORD = 'bellhop-demo';
