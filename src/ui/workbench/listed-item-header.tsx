interface ListedItemHeaderProps {
  readonly title: string;
  readonly icon: string | null;
  /** The technical name, or a URI. */
  readonly name: string;
  readonly description: string | null;
  readonly titleId?: string;
}

/** Icon, title, name, and description of an item that the server lists. */
export function ListedItemHeader({
  title,
  icon,
  name,
  description,
  titleId,
}: ListedItemHeaderProps) {
  return (
    <div class="bench-entry-head">
      {icon === null ? <span /> : <img src={icon} alt="" width={24} height={24} />}
      <div>
        <h3 id={titleId}>
          <bdi>{title}</bdi>
        </h3>
        <code class="bench-name">{name}</code>
      </div>
      {description !== null && <p class="bench-description">{description}</p>}
    </div>
  );
}
