import { useEffect, useState } from 'preact/hooks';
import { createOutsideModel } from '../outside/outside-model.ts';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import styles from '../outside/requests.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import './notice-styles.ts';
import { focusField } from './option-id.ts';
import { usePopup } from './popup-context.ts';

adoptStyles(styles);

/** The requests of outside assistants that the badge counts. */
export function WaitingRequests() {
  const { extension, announcer, list } = usePopup();
  const [model] = useState(() => createOutsideModel(extension));
  useEffect(() => () => model.dispose(), [model]);
  useEffect(() => {
    if (model.problem.value) list.problem.value = model.problem.value;
  }, [model.problem.value]);
  return (
    <div class="popup-requests">
      <OutsideRequests
        model={model}
        announcer={announcer}
        onDone={focusField}
        reviewExtensions={() => void extension.openOptions()}
      />
    </div>
  );
}
