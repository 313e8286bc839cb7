import { type EventName, type Transition, transitions } from './transitions.ts'

/** The workflow as a Mermaid state diagram, made from the table itself. */
export function workflowDiagram(): string {
  const arrows = (Object.entries(transitions) as [EventName, Transition][]).flatMap(
    ([event, { from, to }]) => from.map((state) => `  ${state} --> ${to}: ${event}`),
  )
  return ['stateDiagram-v2', '  [*] --> draft', ...arrows].join('\n')
}
