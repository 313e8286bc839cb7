/** What the names are made of: a phrase of ours in the reader's language. */
export type Say = (phrase: string, variables?: Record<string, string>) => string

type Mend = { selector: string; mend: (element: HTMLElement, say: Say) => void }

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? ''

/** The label that the field around an element has on the screen. */
const fieldLabel = (element: HTMLElement): string =>
  textOf(element.closest('.field-type')?.querySelector('.field-label, .field-type__label')).replace(
    /\*$/,
    '',
  )

const name = (element: HTMLElement, words: string) => {
  if (words !== '') element.setAttribute('aria-label', words)
}

const named = (selector: string, phrase: string): Mend => ({
  selector: `${selector}:not([aria-label])`,
  mend: (element, say) => name(element, say(phrase)),
})

/** Where its own label says less than what is written on it, what is written is its name. */
const unnamed = (selector: string): Mend => ({
  selector: `${selector}[aria-label]`,
  mend: (element) => element.removeAttribute('aria-label'),
})

/** What has no meaning to anything but a mouse is not stopped at by the keyboard. */
const skipped = (selector: string): Mend => ({
  selector: `${selector}:not([tabindex="-1"])`,
  mend: (element) => element.setAttribute('tabindex', '-1'),
})

/**
 * What Payload 3.90 leaves without a name or gives a wrong role, and what it should say. Each is
 * found by a selector that no longer matches once it is mended.
 */
export const mends: readonly Mend[] = [
  named('.doc-controls__popup .popup-button', 'moreActions'),
  named('.array-actions__button', 'rowActions'),
  named('.clipboard-action__popup .popup-button', 'copyRows'),
  named('.popup-button--disabled', 'moreActions'),
  named('.clickable-arrow--left', 'previousPage'),
  named('.clickable-arrow--right', 'nextPage'),
  named('.date-time-picker__clear-button', 'clear'),
  named('.toolbar-popup__button-bold', 'bold'),
  named('.toolbar-popup__button-italic', 'italic'),
  named('.toolbar-popup__button-link', 'link'),
  named('.collapsible__drag', 'moveRow'),
  named('.condition__field input', 'filterField'),
  named('.condition__operator input', 'filterOperator'),
  named('.condition__value input', 'filterValue'),
  named('.condition__actions-remove', 'filterRemove'),
  named('.condition__actions-add', 'filterAdd'),
  named('.view-version input[role=combobox]', 'compareWith'),
  unnamed('.doc-tab'),
  unnamed('.list-create-new-doc__create-new-button'),
  unnamed('.diff-collapser__toggle-button'),
  // react-select opens and empties by keys in its text box: ↓ and Backspace.
  skipped('.dropdown-indicator[aria-hidden]'),
  skipped('.clear-indicator[aria-hidden]'),
  {
    selector: '#select-all[aria-label=""]',
    mend: (element, say) => {
      element.removeAttribute('aria-labelledby')
      name(element, say('selectAll'))
    },
  },
  {
    selector: '.cell-_select input[aria-label=""]',
    mend: (element, say) => {
      const title = textOf(element.closest('tr')?.querySelector('td:nth-child(2)'))
      name(element, say('selectRow', { title }))
    },
  },
  {
    selector:
      '.field-type :is(input[role=combobox], .react-datepicker__input-container input, .ContentEditable__root):not([aria-label])',
    mend: (element) => name(element, fieldLabel(element)),
  },
  // Values that can be moved hold buttons themselves: a group, which still takes the keys to move.
  {
    selector: '.rs__multi-value[role=button]',
    mend: (element) => element.setAttribute('role', 'group'),
  },
  // A list without items.
  {
    selector: 'ul.doc-tabs__tabs:not([role])',
    mend: (element) => element.setAttribute('role', 'presentation'),
  },
]
