// `npm run check`: style, types, import floors and unused code. No browser needed.
import { CHECKS, runCheck } from './lib/checks.mjs';

const results = CHECKS.map(runCheck);
if (results.includes(false)) process.exitCode = 1;
