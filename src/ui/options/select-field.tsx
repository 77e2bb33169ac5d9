interface SelectFieldProps<T extends string> {
  readonly text: string;
  /** The accessible name, where the visible text alone is ambiguous. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly disabled?: boolean;
  readonly onSelect: (chosen: T) => void;
}

/** A labeled select on one line. */
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
