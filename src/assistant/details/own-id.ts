import { fold } from '../../search/fold-text.ts';
import { profileCall } from '../resolve/calls.ts';
import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { Plan } from '../plan-types.ts';

const SAYS_MANAGER =
  /manager|chef|boss|vorgesetzt|leit(?:er|ung)|jef[ea]|gerente|supervisor|responsab|superior|superieur|patron|capo|baas|leidinggevende|gest(?:or|ora)\b|lider|上司|マネージャー|管理者|经理|上级|主管|领导|老板/u;
const SAYS_EMPLOYEE =
  /mitarbeiter|personal|angestellt|emplead|employ|salari|dipendent|medewerker|personeel|funcionari|colaborador|社員|従業員|员工|职员/u;

/** A plan with one's own ID where it has the manager's and the prompt speaks of an employee's alone: "Mitarbeiter-ID". */
export function withOwnId(prompt: string, plan: Plan): Plan {
  const [call, ...others] = plan.calls;
  const text = fold(prompt);
  const isManagerId =
    plan.outcome === 'answer' &&
    call?.tool === PROFILE_TOOL.name &&
    others.length === 0 &&
    call.fields.join() === 'managerId';
  return isManagerId && SAYS_EMPLOYEE.test(text) && !SAYS_MANAGER.test(text)
    ? { ...plan, calls: [profileCall(['employeeNumber'])] }
    : plan;
}
