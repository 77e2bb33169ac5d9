import type { FullTranslation } from '../translation.ts';
import { ASSISTANT_TEXTS } from './assistant.ts';
import { OPTIONS_TEXTS } from './options.ts';
import { OUTSIDE_TEXTS } from './outside.ts';
import { PROBLEM_TEXTS } from './problems.ts';
import { SURFACE_TEXTS } from './surfaces.ts';
import { WORKBENCH_TEXTS } from './workbench.ts';

export default {
  ...ASSISTANT_TEXTS,
  ...SURFACE_TEXTS,
  ...OUTSIDE_TEXTS,
  ...OPTIONS_TEXTS,
  ...WORKBENCH_TEXTS,
  problems: PROBLEM_TEXTS,
} satisfies FullTranslation;
