import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { workflowDiagram } from '../../../src/domain/workflow/diagram.ts'

it('the diagram in the README is the one the table gives (npm run generate writes it)', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${workflowDiagram()}\n\`\`\``)
})
