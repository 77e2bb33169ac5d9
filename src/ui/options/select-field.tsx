interface SelectFieldProps<T extends string> {
  readonly text: string;
  /** What it is called aloud, where the text alone does not tell. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly disabled?: boolean;
  readonly onSelect: (chosen: T) => void;
}

/** One of a few things to choose from, on one line with what it is about. */
export function SelectField<T extends string>({
  text,
  label,
  value,
  options,
  labels,
  disabled = false,
  onSelect,
}: SelectFieldProps<T>) {
  return (
    <div class="outside-choice">
      <span>{text}</span>
      <select
        class="input"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option === currentTarget.value);
          if (chosen !== undefined) onSelect(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {labels[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
