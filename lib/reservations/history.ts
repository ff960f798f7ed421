import type { stages, statuses } from '@/db/schema';

export type Status = (typeof statuses)[number];
export type Stage = (typeof stages)[number];

/** What a reservation was reported to be at an instant; `id` tells the order of arrival. */
export type StatusReport = { id: string; occurredAt: Date; status: Status; inquiredAt: Date | null };

export type ReservationHistory = {
  status: Status;
  stage: Stage;
  inquiredAt: Date | null;
  firstKnownAt: Date;
  soldAt: Date | null;
  soldFromInquiry: boolean;
};

/** The stage follows from the status alone (product.md §1). */
export function stageOf(status: Status): Stage {
  return status === 'confirmed' || status === 'cancelled' ? 'confirmed' : 'inquiry';
}

/** Inquiries that will not become a booking any more (product.md §1: lost). */
export const LOST: ReadonlySet<Status> = new Set(['declined', 'expired', 'withdrawn']);

/** The reports in order of their instants, at equal instants in order of arrival, with the inquiry that a first `confirmed` tells of. */
export function statusesInOrder(reports: StatusReport[]): Pick<StatusReport, 'occurredAt' | 'status'>[] {
  const ordered = reports.toSorted(byInstant);
  const first = ordered.find(({ status }) => status === 'confirmed');
  // Said again of the same instant, the later word counts.
  const confirmed = ordered.findLast((report) => report.status === 'confirmed' && !isLater(report, first));
  if (!confirmed?.inquiredAt || confirmed.inquiredAt > confirmed.occurredAt) return ordered;
  const inquiry: StatusReport = { id: '', occurredAt: confirmed.inquiredAt, status: 'inquiry', inquiredAt: null };
  return [inquiry, ...ordered].sort(byInstant);
}

/** What all reports together say: the status now, when it was first known, and its sale instant (product.md §1, reservation). */
export function foldHistory(reports: StatusReport[]): ReservationHistory {
  const ordered = statusesInOrder(reports);
  let previous: Status | null = null;
  let soldAt: Date | null = null;
  let soldFromInquiry = false;
  let wasInquiry = false;
  for (const { status, occurredAt } of ordered) {
    if (status === 'confirmed' && (previous === null || stageOf(previous) === 'inquiry')) {
      soldAt = occurredAt;
      soldFromInquiry = wasInquiry;
    }
    if (stageOf(status) === 'inquiry') wasInquiry = true;
    previous = status;
  }
  const inquiredAt = reports.toSorted(byInstant).findLast((report) => report.inquiredAt)?.inquiredAt ?? null;
  const status = previous!;
  return {
    status,
    stage: stageOf(status),
    inquiredAt,
    firstKnownAt: inquiredAt ?? ordered[0]!.occurredAt,
    soldAt,
    soldFromInquiry,
  };
}

function isLater({ occurredAt }: StatusReport, than: StatusReport | undefined): boolean {
  return than !== undefined && occurredAt > than.occurredAt;
}

function byInstant(a: StatusReport, b: StatusReport): number {
  return a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
