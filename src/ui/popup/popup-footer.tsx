import { useEffect, useState } from 'preact/hooks';
import { useOnDemand } from '../components/on-demand.ts';
import { ageText, FooterBar } from './footer-bar.tsx';
import { usePopup } from './popup-context.ts';
import { problemViews } from './problem-views.ts';
import { POPUP_STRINGS } from './strings.ts';

const AGE_UPDATE_INTERVAL_MS = 20_000;

/** How old the list is, with a button to update it. */
export function PopupFooter() {
  const { list, locale } = usePopup();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGE_UPDATE_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  const error = list.updateError.value;
  const views = useOnDemand(problemViews, error !== null);
  const snapshot = list.snapshot.value;
  if (snapshot === null) return null;
  const age = ageText(Math.max(now, snapshot.takenAt) - snapshot.takenAt, locale);
  const reason = error && views?.problemTitle(error);
  return (
    <FooterBar
      hasProblem={error !== null}
      isBusy={list.refreshing.value}
      onRefresh={() => void list.refresh(true)}
    >
      {list.refreshing.value
        ? POPUP_STRINGS.updating
        : reason
          ? POPUP_STRINGS.outdated(reason, age)
          : POPUP_STRINGS.updated(age)}
    </FooterBar>
  );
}
