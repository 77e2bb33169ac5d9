import type { ToolCallRecord, Turn } from '../../assistant/transcript.ts';
import { Icon } from '../components/icon.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_WORDS } from './words.ts';

/** Which tools an answer came from, with what; closed until asked for. */
export function HowAnswered({ turn }: { readonly turn: Turn }) {
  const { locale } = usePanel();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(turn.askedAt);
  return (
    <details class="how">
      <summary>
        {PANEL_WORDS.howAnswered}
        <Icon name="chevron" size={14} />
      </summary>
      <div class="how-body">
        <ul>
          {turn.calls.map((call, index) => (
            <Call key={index} call={call} />
          ))}
        </ul>
        <p>
          {PANEL_WORDS.asked(time)} {PANEL_WORDS.withoutModel}
        </p>
      </div>
    </details>
  );
}

function Call({ call }: { readonly call: ToolCallRecord }) {
  const { locale } = usePanel();
  const input = Object.entries(call.input);
  return (
    <li class="how-call">
      <p>
        <code>{call.tool}</code> {outcomeOf(call, locale)}
      </p>
      {input.length === 0 ? (
        <p>{PANEL_WORDS.noInput}</p>
      ) : (
        <ul>
          {input.map(([name, value]) => (
            <li key={name}>
              <code>{name}</code>: <bdi>{shown(value)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function outcomeOf({ outcome, milliseconds }: ToolCallRecord, locale: string): string {
  if (outcome === 'running') return PANEL_WORDS.callRuns;
  if (outcome === 'error' || milliseconds === null) return PANEL_WORDS.failed;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  });
  return PANEL_WORDS.took(format.format(milliseconds));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
