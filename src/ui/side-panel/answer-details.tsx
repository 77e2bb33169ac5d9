import type { ToolCallRecord, Turn } from '../../assistant/transcript.ts';
import { Icon } from '../components/icon.tsx';
import { usePanel } from './panel-context.ts';
import { PANEL_STRINGS } from './strings.ts';

/** The tool calls behind an answer, with their input; collapsed at first. */
export function AnswerDetails({ turn }: { readonly turn: Turn }) {
  const { locale } = usePanel();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(turn.askedAt);
  return (
    <details class="how">
      <summary>
        {PANEL_STRINGS.howAnswered}
        <Icon name="chevron" size={14} />
      </summary>
      <div class="how-body">
        <ul>
          {turn.calls.map((call, index) => (
            <ToolCallItem key={index} call={call} />
          ))}
        </ul>
        <p>
          {PANEL_STRINGS.asked(time)} {PANEL_STRINGS.withoutModel}
        </p>
      </div>
    </details>
  );
}

function ToolCallItem({ call }: { readonly call: ToolCallRecord }) {
  const { locale } = usePanel();
  const input = Object.entries(call.input);
  return (
    <li class="how-call">
      <p>
        <code>{call.tool}</code> {callOutcomeText(call, locale)}
      </p>
      {input.length === 0 ? (
        <p>{PANEL_STRINGS.noInput}</p>
      ) : (
        <ul>
          {input.map(([name, value]) => (
            <li key={name}>
              <code>{name}</code>: <bdi>{formatValue(value)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function callOutcomeText({ outcome, milliseconds }: ToolCallRecord, locale: string): string {
  if (outcome === 'running') return PANEL_STRINGS.callRuns;
  if (outcome === 'error' || milliseconds === null) return PANEL_STRINGS.failed;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  });
  return PANEL_STRINGS.took(format.format(milliseconds));
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
