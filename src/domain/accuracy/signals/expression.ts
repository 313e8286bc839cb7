/** A sum as written: its value, where it ends, and how finely its last number is told. */
export type Expression = { value: number; end: number; operations: number; step: number }

/** No sum in an article is nested deeper or goes on longer; what is, is no sum. */
const MAX_DEPTH = 8
const MAX_LENGTH = 200

const UNIT = '(?:元|块|个月|个|年|月|天|日|人|岁|倍|次|户)?(?:/(?:人|月|年|天|日|次|户)){0,3}'
const NUMBER = new RegExp(
  `(?<whole>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,15})(?<part>\\.\\d{1,10})?(?:(?<percent>\\\\?%)|(?<many>[百千万亿]{0,2})${UNIT})`,
  'y',
)
const SPACE = / */y
const PLUS = /[+-]/y
const TIMES = /[×*xX÷/·]|\\times|\\div/y

const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** Reads the longest sum of numbers (4500元×20%, (a + b) ÷ 2) that begins at a place. */
export function readExpression(text: string, from: number): Expression | undefined {
  const limit = from + MAX_LENGTH

  const sign = (pattern: RegExp, at: number): string => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? ''
  }
  const skip = (at: number) => at + sign(SPACE, at).length

  const sum = (at: number, depth: number): Expression | undefined =>
    chain(at, depth, PLUS, product, (a, b, op) => (op === '+' ? a + b : a - b))

  const product = (at: number, depth: number): Expression | undefined =>
    chain(at, depth, TIMES, factor, (a, b, op) => (/÷|\/|div/.test(op) ? a / b : a * b))

  function factor(at: number, depth: number): Expression | undefined {
    if (text[at] !== '(') return number(at)
    if (depth >= MAX_DEPTH) return undefined
    const inner = sum(skip(at + 1), depth + 1)
    const close = inner && skip(inner.end)
    if (!inner || close === undefined || text[close] !== ')') return undefined
    return { ...inner, end: close + 1 }
  }

  function chain(
    at: number,
    depth: number,
    operator: RegExp,
    operand: (at: number, depth: number) => Expression | undefined,
    apply: (a: number, b: number, op: string) => number,
  ): Expression | undefined {
    let left = operand(at, depth)
    while (left && left.end < limit) {
      const place = skip(left.end)
      const op = sign(operator, place)
      const right = op === '' ? undefined : operand(skip(place + op.length), depth)
      if (!right) break
      const operations = left.operations + right.operations + 1
      left = { ...right, value: apply(left.value, right.value, op), operations }
    }
    return left
  }

  function number(at: number): Expression | undefined {
    NUMBER.lastIndex = at
    const found = NUMBER.exec(text)
    if (!found) return undefined
    const { whole = '', part = '', percent, many = '' } = found.groups ?? {}
    const scale = percent ? 0.01 : [...many].reduce((all, one) => all * (SCALE[one] ?? 1), 1)
    return {
      value: Number(whole.replaceAll(',', '') + part) * scale,
      end: at + found[0].length,
      operations: 0,
      step: 10 ** -Math.max(0, part.length - 1) * scale,
    }
  }

  return sum(from, 0)
}
