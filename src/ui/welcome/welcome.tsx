import { Icon } from '../components/icon.tsx';
import { usePageTitle } from '../components/page-title.ts';
import { ProductLogo } from '../components/product-logo.tsx';
import { SHARED_STRINGS } from '../components/shared-strings.ts';
import { useOptions } from '../options/options-context.ts';
import { PolicyOrgProblem, usePolicyOrgProblem } from '../options/policy-org-problem.tsx';
import { ConnectStep } from './connect-step.tsx';
import { ReadyStep } from './ready-step.tsx';
import { SignInStep } from './sign-in-step.tsx';
import { WELCOME_STRINGS } from './strings.ts';

type Step = keyof typeof WELCOME_STRINGS.steps;

/** Takes a newcomer from the installation to the first opened app; what is there already is skipped. */
export function Welcome() {
  const { session } = useOptions();
  usePageTitle(WELCOME_STRINGS.title);
  const org = session.org.value;
  const policyProblem = usePolicyOrgProblem();
  const step = org === null ? 'connect' : session.user.value === null ? 'sign-in' : 'ready';
  const steps: readonly Step[] =
    org?.source === 'policy' ? ['sign-in', 'ready'] : ['connect', 'sign-in', 'ready'];
  return (
    <main class="welcome">
      <header class="welcome-header">
        <ProductLogo size={40} />
        <div>
          <h1>{SHARED_STRINGS.product}</h1>
          <p class="muted">{WELCOME_STRINGS.lead}</p>
        </div>
      </header>
      {session.ready.value && (
        <>
          <Progress steps={steps} current={step} />
          <section class="card welcome-card" aria-labelledby="welcome-title">
            {policyProblem !== null ? (
              <div id="welcome-title">
                <PolicyOrgProblem error={policyProblem} />
              </div>
            ) : (
              <>
                {step === 'connect' && <ConnectStep />}
                {step === 'sign-in' && <SignInStep />}
                {step === 'ready' && <ReadyStep />}
              </>
            )}
          </section>
          <footer class="welcome-footer">
            <a href="#">
              {step === 'connect' && policyProblem === null
                ? WELCOME_STRINGS.otherWays
                : WELCOME_STRINGS.allOptions}
            </a>
          </footer>
        </>
      )}
    </main>
  );
}

interface ProgressProps {
  readonly steps: readonly Step[];
  readonly current: Step;
}

function Progress({ steps, current }: ProgressProps) {
  const position = steps.indexOf(current);
  return (
    <ol class="welcome-steps" aria-label={WELCOME_STRINGS.progress}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < position ? 'welcome-step welcome-step-done' : 'welcome-step'}
          aria-current={step === current ? 'step' : undefined}
        >
          <span class="welcome-number" aria-hidden="true">
            {index < position ? <Icon name="check" size={16} /> : index + 1}
          </span>
          {WELCOME_STRINGS.steps[step]}
          {index < position && <span class="visually-hidden">{WELCOME_STRINGS.stepDone}</span>}
        </li>
      ))}
    </ol>
  );
}
