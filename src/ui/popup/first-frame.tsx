import { render } from 'preact';
import { accountOf, shownAccountId, type Account, type Accounts } from '../../domain/accounts.ts';
import type { ApplicationsSnapshot } from '../../domain/applications-snapshot.ts';
import type { Pins } from '../../domain/personalization.ts';
import type { LaunchHistory } from '../../domain/launch-history.ts';
import { connectionKindOf } from '../../domain/org-config.ts';
import type { Session, SessionUser } from '../../domain/session.ts';
import { IconButton } from '../components/button.tsx';
import { Identity, ProductHeading } from '../components/identity.tsx';
import { LogoFrame } from '../components/logo-frame.tsx';
import { ApplicationRow } from './application-row.tsx';
import { firstItems } from './first-items.ts';
import { ageText, FooterBar } from './footer-bar.tsx';
import { HeaderBar } from './header-bar.tsx';
import { holdInput, type HeldInput } from './held-input.ts';
import { ListFrame } from './list-frame.tsx';
import { FIELD_ID } from './option-id.ts';
import { RowMarks } from './row-marks.tsx';
import { SearchBox } from './search-box.tsx';
import { POPUP_STRINGS } from './strings.ts';
import { FIRST_VIEWPORT, visibleRange } from './virtual-list.ts';

/** The stored values that the first frame shows. */
export interface FirstValues {
  readonly accounts: Accounts;
  readonly session: Session;
  readonly applications: ApplicationsSnapshot | null;
  readonly launches: LaunchHistory;
  readonly pins: Pins;
}

interface FirstFrameProps {
  readonly account: Account;
  readonly user: SessionUser;
  readonly snapshot: ApplicationsSnapshot;
  readonly launches: LaunchHistory;
  readonly pins: Pins;
  readonly locale: string;
}

/**
 * Draws the popup's first frame, as the whole script will draw it, and puts the cursor into the field. Draws nothing and
 * returns `null` where there is more to show than one signed-in account's apps.
 */
export function showFirstFrame(
  { accounts, session, applications, launches, pins }: FirstValues,
  locale: string,
  root: Element,
): HeldInput | null {
  const account = accountOf(accounts, shownAccountId(accounts));
  const isPlain = account !== null && accounts.list.length === 1 && session.state === 'signed-in';
  if (!isPlain || applications === null || applications.value.length === 0) return null;
  // Rendered elsewhere: the root stays without a tree of components, so that the popup takes over its elements.
  const holder = document.createElement('div');
  render(
    <FirstFrame
      account={account}
      user={session.user}
      snapshot={applications}
      launches={launches}
      pins={pins}
      locale={locale}
    />,
    holder,
  );
  root.append(...holder.childNodes);
  const field = root.querySelector<HTMLInputElement>(`#${FIELD_ID}`);
  field?.focus();
  return holdInput(field);
}

/** Resolves once a frame is drawn; at once on a hidden page, which draws none. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

function FirstFrame({ account, user, snapshot, launches, pins, locale }: FirstFrameProps) {
  const formatCount = (count: number) => new Intl.NumberFormat(locale).format(count);
  const list = firstItems(snapshot.value, pins, launches, formatCount);
  const { top, height, overscan } = FIRST_VIEWPORT;
  const [first, last] = visibleRange(list.tops, top, height, overscan);
  return (
    <div class="popup">
      <HeaderBar
        account={
          <>
            <ProductHeading />
            <div class="identity">
              <Identity
                user={user}
                account={account}
                connectionKind={connectionKindOf(account.org)}
                isOnly
                isReady
              />
            </div>
          </>
        }
        menu={
          <div class="menu">
            <IconButton
              icon="menu"
              label={POPUP_STRINGS.menu}
              aria-haspopup="menu"
              aria-expanded={false}
            />
          </div>
        }
      />
      <SearchBox query="" count={list.count} position={0} />
      <main class="popup-main">
        <ListFrame
          height={list.height}
          items={list.items.slice(first, last)}
          tops={list.tops}
          row={(item, rowTop) => (
            <ApplicationRow
              item={item}
              top={rowTop}
              count={list.applicationCount}
              isSelected={item.position === 0}
              logo={<LogoFrame label={item.application.label} />}
            >
              {item.position === 0 && item.application.ssoLink !== null && (
                <RowMarks label={item.application.label} />
              )}
            </ApplicationRow>
          )}
        />
      </main>
      <FooterBar>
        {POPUP_STRINGS.updated(ageText(Math.max(0, Date.now() - snapshot.takenAt), locale))}
      </FooterBar>
      <div class="visually-hidden" role="status" />
    </div>
  );
}
