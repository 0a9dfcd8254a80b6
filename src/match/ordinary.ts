// Owns the words of the pack that are never marked by themselves, only inside a longer phrase. Why each group is here:
// docs/decisions/0005-ordinary-words.md. The search still finds their entries.

export const ORDINARY: ReadonlySet<string> = new Set([
  // Everyone knows them; explaining them on every line hides the words that need it.
  ...['muscle', 'muscle tissue', 'musculature', 'muscle group', 'core', 'ice', 'icing', 'advice', 'reassurance'],
  ...['walk', 'walking', 'stretch', 'stretches', 'stretching', 'strengthening', 'lying down', 'warm bath'],
  ...['staying in bed', 'resting in bed', 'complete rest', 'home care', 'self help', 'relaxation', 'unwinding'],
  ...['well being', 'sense of well being', 'mobility', 'flexibility', 'percussion', 'scraping', 'rolling out'],
  // Symptoms and events of all medicine.
  ...['injury', 'injuries', 'recent injury', 'trauma', 'overuse', 'overload', 'overexertion', 'recovery'],
  ...['recuperation', 'healing', 'weakness', 'numb', 'numbness', 'loss of feeling', 'tingling', 'prickling'],
  ...['stiffness', 'tightness', 'tender', 'tenderness', 'flares', 'exacerbation', 'incontinence', 'stressed'],
  // The paperwork and method of all medicine.
  ...['health conditions', 'underlying condition', 'underlying medical condition', 'underlying disease'],
  ...['pre existing condition', 'preexisting condition', 'medical history', 'comorbidity', 'comorbidities'],
  ...['comorbid conditions', 'medical clearance', 'health clearance', 'medical approval', 'consent form'],
  ...['clinical trial', 'side effect', 'adverse effect', 'adverse event', 'unwanted effects', 'not recommended for'],
  ...['blood test', 'physical exam', 'physical examination', 'serious symptoms', 'danger signs', 'warning sign'],
]);
