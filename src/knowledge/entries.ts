// Owns the list of every file of entries. A file that is not named here fails the check.

import claims from './en/claims.json' with { type: 'json' };
import termsAnatomy from './en/terms/anatomy.json' with { type: 'json' };
import termsCause from './en/terms/cause.json' with { type: 'json' };
import termsCondition from './en/terms/condition.json' with { type: 'json' };
import termsExercise from './en/terms/exercise.json' with { type: 'json' };
import termsImagingAndTests from './en/terms/imaging-and-tests.json' with { type: 'json' };
import termsMeasure from './en/terms/measure.json' with { type: 'json' };
import termsMedicine from './en/terms/medicine.json' with { type: 'json' };
import termsProcess from './en/terms/process.json' with { type: 'json' };
import termsProfessional from './en/terms/professional.json' with { type: 'json' };
import termsSymptom from './en/terms/symptom.json' with { type: 'json' };
import termsTechnique from './en/terms/technique.json' with { type: 'json' };
import termsTreatment from './en/terms/treatment.json' with { type: 'json' };
import termsWarningSign from './en/terms/warning-sign.json' with { type: 'json' };
import treatmentsDevice from './en/treatments/device.json' with { type: 'json' };
import treatmentsHeatCold from './en/treatments/heat-cold.json' with { type: 'json' };
import treatmentsManual from './en/treatments/manual.json' with { type: 'json' };
import treatmentsMassage from './en/treatments/massage.json' with { type: 'json' };
import treatmentsMedicine from './en/treatments/medicine.json' with { type: 'json' };
import treatmentsMindBody from './en/treatments/mind-body.json' with { type: 'json' };
import treatmentsMovement from './en/treatments/movement.json' with { type: 'json' };
import treatmentsNeedle from './en/treatments/needle.json' with { type: 'json' };
import treatmentsOther from './en/treatments/other.json' with { type: 'json' };
import treatmentsSelfCare from './en/treatments/self-care.json' with { type: 'json' };
import warnings from './en/warnings.json' with { type: 'json' };
import type { Entry } from './types.ts';

/** Path under src/knowledge and its entries. JSON has no literal types; the schema check is what makes the cast true. */
export const entryFiles = {
  'en/terms/anatomy.json': termsAnatomy,
  'en/terms/cause.json': termsCause,
  'en/terms/condition.json': termsCondition,
  'en/terms/exercise.json': termsExercise,
  'en/terms/imaging-and-tests.json': termsImagingAndTests,
  'en/terms/measure.json': termsMeasure,
  'en/terms/medicine.json': termsMedicine,
  'en/terms/process.json': termsProcess,
  'en/terms/professional.json': termsProfessional,
  'en/terms/symptom.json': termsSymptom,
  'en/terms/technique.json': termsTechnique,
  'en/terms/treatment.json': termsTreatment,
  'en/terms/warning-sign.json': termsWarningSign,
  'en/treatments/device.json': treatmentsDevice,
  'en/treatments/heat-cold.json': treatmentsHeatCold,
  'en/treatments/manual.json': treatmentsManual,
  'en/treatments/massage.json': treatmentsMassage,
  'en/treatments/medicine.json': treatmentsMedicine,
  'en/treatments/mind-body.json': treatmentsMindBody,
  'en/treatments/movement.json': treatmentsMovement,
  'en/treatments/needle.json': treatmentsNeedle,
  'en/treatments/other.json': treatmentsOther,
  'en/treatments/self-care.json': treatmentsSelfCare,
  'en/claims.json': claims,
  'en/warnings.json': warnings,
} as Readonly<Record<string, unknown>> as Readonly<Record<string, readonly Entry[]>>;
