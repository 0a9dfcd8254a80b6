// After `npm run package`: the check of Mozilla's reviewers over the Firefox package. A warning is a failure.
import { PACKAGE_LINT, runCheck } from './lib/checks.mjs';

if (!runCheck(PACKAGE_LINT)) process.exitCode = 1;
