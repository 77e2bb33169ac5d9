interface ChoiceProps<T extends string> {
  readonly text: string;
  /** What it is called aloud, where the text alone does not tell. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly disabled?: boolean;
  readonly choose: (chosen: T) => void;
}

/** One of a few things to choose from, on one line with what it is about. */
export function Choice<T extends string>({
  text,
  label,
  value,
  choices,
  words,
  disabled = false,
  choose,
}: ChoiceProps<T>) {
  return (
    <div class="outside-choice">
      <span>{text}</span>
      <select
        class="input"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((choice) => choice === currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
