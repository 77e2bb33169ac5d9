import { useEffect, useState } from 'preact/hooks';
import { createOutsideModel, type OutsideModel } from '../outside/outside-model.ts';
import { OutsideRequests } from '../outside/outside-requests.tsx';
import { focusField } from './option-id.ts';
import { usePopup } from './popup-context.ts';

/** The requests of outside assistants that the badge counts; read after the first frame, so as not to delay it. */
export function PopupRequests() {
  const { extension, announcer, list } = usePopup();
  const [model, setModel] = useState<OutsideModel | null>(null);
  useEffect(() => {
    let created: OutsideModel | null = null;
    const frame = requestAnimationFrame(() =>
      setTimeout(() => {
        created = createOutsideModel(extension);
        setModel(created);
      }),
    );
    return () => {
      cancelAnimationFrame(frame);
      created?.dispose();
    };
  }, [extension]);
  useEffect(() => {
    if (model?.problem.value) list.problem.value = model.problem.value;
  }, [model?.problem.value]);
  if (model === null) return null;
  return (
    <div class="popup-requests">
      <OutsideRequests model={model} announcer={announcer} onDone={focusField} />
    </div>
  );
}
