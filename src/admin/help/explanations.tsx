'use client'

import type { ReactNode } from 'react'
import { accuracyStatuses } from '../../domain/accuracy/accuracy.ts'
import { flagReasons, resolutions, severities } from '../../domain/accuracy/flags.ts'
import { refusalCodes, refusalStatus } from '../../domain/refusal.ts'
import { frozenStates, type State, states } from '../../domain/workflow/states.ts'
import { eventNames, type Transition, transitions } from '../../domain/workflow/transitions.ts'
import { useWords } from '../useWords.ts'

/** The states, each with where it leads. */
export function StatesHelp() {
  const { t } = useWords()
  return (
    <>
      <p>{t('help:statesIntro')}</p>
      {states.map((state) => (
        <article className="help__entry" id={`state-${state}`} key={state}>
          <h3>{t(`state:${state}`)}</h3>
          <p>{t(`help:state_${state}`)}</p>
          {state in frozenStates && (
            <p>
              {t('help:frozen')} {t(`refusal:${frozenStates[state as keyof typeof frozenStates]}`)}
            </p>
          )}
          <p>
            {t('help:next')}{' '}
            <Spaced>
              {eventNames
                .filter((event) => fromOf(event).includes(state))
                .map((event) => (
                  <a href={`#event-${event}`} key={event}>
                    {t(`event:${event}`)}
                  </a>
                ))}
            </Spaced>
          </p>
        </article>
      ))}
    </>
  )
}

/** The events, each with who may take it and what it asks for. */
export function EventsHelp() {
  const { t, list } = useWords()
  const stateLink = (state: State) => (
    <a href={`#state-${state}`} key={state}>
      {t(`state:${state}`)}
    </a>
  )
  return (
    <>
      <p>{t('help:eventsIntro')}</p>
      {eventNames.map((event) => {
        const transition: Transition = transitions[event]
        const { from, to, by, conditions = [], requires = [], accepts = [] } = transition
        return (
          <article className="help__entry" id={`event-${event}`} key={event}>
            <h3>{t(`event:${event}`)}</h3>
            <p>{t(`help:event_${event}`)}</p>
            <dl className="help__facts">
              <Fact name={t('help:fromTo')}>
                <Spaced>
                  {from.map(stateLink)}
                  {transition.anyStateWhileLive && <span key="live">{t('help:anyWhileLive')}</span>}
                </Spaced>
                {' → '}
                {stateLink(to)}
              </Fact>
              <Fact name={t('help:who')}>{list(by.map((role) => t(`help:role_${role}`)))}</Fact>
              {conditions.length > 0 && (
                <Fact name={t('help:conditions')}>
                  <ul>
                    {conditions.map((condition) => (
                      <li key={condition}>{t(`help:condition_${condition}`)}</li>
                    ))}
                  </ul>
                </Fact>
              )}
              {requires.length > 0 && (
                <Fact name={t('help:requires')}>
                  {list(requires.map((parameter) => t(`workflow:${parameter}`)))}
                </Fact>
              )}
              {accepts.length > 0 && (
                <Fact name={t('help:accepts')}>
                  {list(accepts.map((parameter) => t(`workflow:${parameter}`)))}
                </Fact>
              )}
            </dl>
          </article>
        )
      })}
    </>
  )
}

/** The states on the axis of accuracy. */
export function AccuracyHelp() {
  const { t } = useWords()
  return (
    <>
      <p>{t('help:accuracyIntro')}</p>
      {accuracyStatuses.map((status) => (
        <article className="help__entry" id={`accuracy-${status}`} key={status}>
          <h3>{t(`state:${status}`)}</h3>
          <p>{t(`help:accuracy_${status}`)}</p>
        </article>
      ))}
    </>
  )
}

/** How a doubt is raised and how it ends. */
export function FlagsHelp() {
  const { t, list, reasonWords } = useWords()
  return (
    <dl className="help__facts">
      <Fact name={t('help:severities')}>
        <ul>
          {severities.map((severity) => (
            <li key={severity}>{t(`correction:${severity}`)}</li>
          ))}
        </ul>
      </Fact>
      <Fact name={t('help:reasons')}>{list(flagReasons.map(reasonWords))}</Fact>
      <Fact name={t('help:resolutions')}>
        <ul>
          {resolutions.map((resolution) => (
            <li key={resolution}>{t(`accuracy:resolution_${resolution}`)}</li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}

/** What stands where a refusal names something. */
const blank = '…'
const blanks = { fields: blank, findings: blank, changedBy: blank, revision: blank }

/** Why something is refused, in the words in which it is told, by the codes of the API. */
export function RefusalsHelp() {
  const { t } = useWords()
  return (
    <>
      <p>{t('help:refusalsIntro')}</p>
      <dl className="help__refusals">
        {refusalCodes.map((code) => (
          <div className="help__entry" id={`refusal-${code}`} key={code}>
            <dt>
              <code>{code}</code>{' '}
              <small>{t('help:status', { status: refusalStatus([{ code }]) })}</small>
            </dt>
            <dd>{t(`refusal:${code}`, blanks)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** From where an event leads. */
const fromOf = (event: keyof typeof transitions): readonly State[] => transitions[event].from

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Links one after the other, wrapped where the line ends. */
const Spaced = ({ children }: { children: ReactNode }) => (
  <span className="help__spaced">{children}</span>
)
