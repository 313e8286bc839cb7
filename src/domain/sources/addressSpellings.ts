/**
 * The ways in which one web address may have been written down: as it is, in its normal form, and
 * each with and without the slash at its end.
 */
export function addressSpellings(address: string): string[] {
  const written = address.trim()
  if (written === '') return []
  const forms = URL.canParse(written) ? [written, new URL(written).href] : [written]
  return [
    ...new Set([
      address,
      ...forms.flatMap((form) => [form, form.replace(/\/$/, ''), slashed(form)]),
    ]),
  ]
}

/** A query or fragment ends an address for good. */
const slashed = (form: string): string => (/[?#]|\/$/.test(form) ? form : `${form}/`)
