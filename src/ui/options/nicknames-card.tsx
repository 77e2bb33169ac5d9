import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NICKNAME_TEXTS } from '../../assistant/nicknames/nickname-texts.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { lookalikeDistinctions } from '../../domain/lookalike-groups.ts';
import { readAndWatch } from '../../domain/read-and-watch.ts';
import { Button } from '../components/button.tsx';
import { NicknameForm } from '../nicknames/nickname-form.tsx';
import { useNicknames } from '../nicknames/use-nicknames.ts';
import { useOptions } from './options-context.ts';

/** The user's own names for apps, to add and remove. */
export function NicknamesCard() {
  const { extension, announcer } = useOptions();
  const [applications, setApplications] = useState<readonly AssignedApplication[]>([]);
  useEffect(
    () =>
      readAndWatch(extension.applications, (snapshot) => setApplications(snapshot?.value ?? []))
        .stop,
    [extension],
  );
  const isAsked = useRef(false);
  /** Right after the first sign-in no other surface has read the list yet; a failure leaves the choice empty. */
  const readApplications = () => {
    if (isAsked.current || applications.length > 0) return;
    isAsked.current = true;
    void extension.send('applications/refresh', { force: false }).catch(() => {
      isAsked.current = false;
    });
  };
  const nicknames = useNicknames(extension, applications, announcer);
  const [chosen, setChosen] = useState('');
  const hints = useMemo(() => lookalikeDistinctions(applications), [applications]);
  const sorted = useMemo(
    () => applications.toSorted((a, b) => a.label.localeCompare(b.label)),
    [applications],
  );
  const nameOf = ({ id, label }: AssignedApplication) =>
    [label, hints.get(id)].filter(Boolean).join(' · ');

  return (
    <section
      class="card card-padded options-card"
      aria-labelledby="nicknames-title"
      onPointerEnter={readApplications}
      onFocusIn={readApplications}
    >
      <h2 class="card-title" id="nicknames-title">
        {NICKNAME_TEXTS.title}
      </h2>
      <p class="muted">{NICKNAME_TEXTS.text}</p>
      {nicknames.all.length > 0 && (
        <ul class="nickname-list" aria-labelledby="nicknames-title">
          {nicknames.all.map(({ name, application }) => {
            const named = applications.find(({ id }) => id === application);
            return (
              <li key={name}>
                <span class="nickname-names">
                  <bdi>{name}</bdi>
                  <bdi class="muted">{named ? nameOf(named) : NICKNAME_TEXTS.notAssigned}</bdi>
                </span>
                <Button
                  small
                  aria-label={NICKNAME_TEXTS.removeNickname(name)}
                  onClick={() => void nicknames.remove(name)}
                >
                  {NICKNAME_TEXTS.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <NicknameForm
        nicknames={nicknames}
        application={applications.find(({ id }) => id === chosen) ?? null}
      >
        <select
          class="input"
          aria-label={NICKNAME_TEXTS.app}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{NICKNAME_TEXTS.chooseApp}</option>
          {sorted.map((application) => (
            <option key={application.id} value={application.id}>
              {nameOf(application)}
            </option>
          ))}
        </select>
      </NicknameForm>
    </section>
  );
}
