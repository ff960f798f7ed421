import { currency } from '@/lib/amounts';

export const ZONES = 'zones';
export const CURRENCIES = 'currencies';

/** What a field of a time zone proposes: give it `list={ZONES}`. */
export function Zones() {
  return <Proposals id={ZONES} values={Intl.supportedValuesOf('timeZone')} />;
}

export function Currencies() {
  return (
    <Proposals
      id={CURRENCIES}
      values={Intl.supportedValuesOf('currency').filter((code) => currency.safeParse(code).success)}
    />
  );
}

function Proposals({ id, values }: { id: string; values: string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
