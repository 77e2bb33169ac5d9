import { useState } from 'preact/hooks';
import { AppLogo } from '../components/app-logo.tsx';
import { linkClickHandlers } from '../components/link-click-handlers.ts';
import { ApplicationRow } from './application-row.tsx';
import { copyLink } from './copy-link.ts';
import type { ApplicationItem } from './list-items.ts';
import { usePopup } from './popup-context.ts';
import { RowMarks } from './row-marks.tsx';

interface ApplicationOptionProps {
  readonly item: ApplicationItem;
  readonly top: number;
  readonly count: number;
  readonly isSelected: boolean;
}

/** One app: a click opens it, the small button copies its link. */
export function ApplicationOption({ item, top, count, isSelected }: ApplicationOptionProps) {
  const { list } = usePopup();
  const { application, position } = item;
  const { id, label, logoUrl, ssoLink } = application;
  return (
    <ApplicationRow
      item={item}
      top={top}
      count={count}
      isSelected={isSelected}
      logo={<AppLogo label={label} logoUrl={logoUrl} />}
      onMouseMove={() => {
        if (!isSelected) list.selection.select(position);
      }}
      {...(ssoLink === null ? {} : linkClickHandlers((where) => void list.open(id, where)))}
    >
      {ssoLink !== null && isSelected && <RowButtons item={item} />}
    </ApplicationRow>
  );
}

function RowButtons({ item: { application } }: Pick<ApplicationOptionProps, 'item'>) {
  const popup = usePopup();
  const [copied, setCopied] = useState(false);
  return (
    <RowMarks
      label={application.label}
      isCopied={copied}
      onCopy={(event) => {
        keepFromRow(event);
        void copyLink(popup, application).then(setCopied);
      }}
      onMore={(event) => {
        keepFromRow(event);
        popup.list.sheet.value = application;
      }}
    />
  );
}

/** The row itself would open the app. */
function keepFromRow(event: MouseEvent): void {
  event.stopPropagation();
  event.preventDefault();
}
