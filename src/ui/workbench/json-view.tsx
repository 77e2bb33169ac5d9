import type { ComponentChildren } from 'preact';
import { CopyButton } from '../components/copy-button.tsx';
import { jsonText } from './json-text.ts';
import { useWorkbench } from './workbench-context.ts';
import { WORKBENCH_STRINGS } from './strings.ts';

interface JsonViewProps {
  /** Its title and accessible name. */
  readonly name: string;
  readonly value: unknown;
}

const OBJECT_KEY = /^(\s*)("(?:[^"\\]|\\.)*")(?=: )/u;

/** A value as scrollable JSON with a copy button. */
export function JsonView({ name, value }: JsonViewProps) {
  const text = jsonText(value);
  return (
    <TextBox name={name} copiedText={text}>
      {text.split('\n').map((line, index) => (
        <JsonLine key={index} line={line} />
      ))}
    </TextBox>
  );
}

function JsonLine({ line }: { readonly line: string }) {
  const [all = '', indent = '', key = ''] = OBJECT_KEY.exec(line) ?? [];
  return (
    <>
      {indent}
      {key !== '' && <span class="bench-key">{key}</span>}
      {line.slice(all.length)}
      {'\n'}
    </>
  );
}

/** Plain text, such as text for models. */
export function TextView({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <TextBox name={name} copiedText={text}>
      {text}
    </TextBox>
  );
}

interface TextBoxProps {
  readonly name: string;
  readonly copiedText: string;
  readonly children: ComponentChildren;
}

function TextBox({ name, copiedText, children }: TextBoxProps) {
  const { extension, announcer } = useWorkbench();
  return (
    <div class="bench-text">
      <div class="bench-line">
        <p class="bench-label">{name}</p>
        <CopyButton
          iconOnly
          label={WORKBENCH_STRINGS.copy(name)}
          text={copiedText}
          copyText={extension.copyText}
          announcer={announcer}
        />
      </div>
      {/* Focusable so that the keyboard can scroll it. */}
      <pre role="group" aria-label={name} tabIndex={0} dir="ltr">
        {children}
      </pre>
    </div>
  );
}
