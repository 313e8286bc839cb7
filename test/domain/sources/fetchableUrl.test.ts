import { describe, expect, it } from 'vitest'
import { publicWeb, urlProblem } from '../../../src/domain/sources/fetchableUrl.ts'

const codeOf = (url: string) => urlProblem(new URL(url), publicWeb)?.code ?? null

describe('an address to fetch', () => {
  it.each([
    'http://www.gov.cn',
    'https://www.gov.cn/zhengce/2026-01/02/content_1.htm?a=b#c',
    'http://www.gov.cn:80/',
    'https://www.gov.cn:443/',
    'http://www.gov.cn:443/',
    'http://1.1.1.1/',
    'https://[2606:4700:4700::1111]/',
    'http://国务院.中国/',
  ])('may be %s', (url) => expect(codeOf(url)).toBeNull())

  it.each([
    ['ftp://www.gov.cn/a', 'not_http'],
    ['file:///etc/passwd', 'not_http'],
    ['javascript:alert(1)', 'not_http'],
    ['data:text/plain,a', 'not_http'],
    ['gopher://127.0.0.1:6379/_', 'not_http'],
    ['ws://www.gov.cn/', 'not_http'],
    ['http://user@www.gov.cn/', 'has_credentials'],
    ['http://:secret@www.gov.cn/', 'has_credentials'],
    ['http://www.gov.cn@127.0.0.1/', 'has_credentials'],
    ['http://www.gov.cn:8080/', 'port_refused'],
    ['https://www.gov.cn:22/', 'port_refused'],
    ['http://www.gov.cn:0/', 'port_refused'],
    ['http://127.0.0.1/', 'private_address'],
    // The spellings of IPv4 that an address may have, and a resolver is not asked for.
    ['http://127.1/', 'private_address'],
    ['http://2130706433/', 'private_address'],
    ['http://0x7f000001/', 'private_address'],
    ['http://0177.0.0.1/', 'private_address'],
    ['http://127.0.0.1./', 'private_address'],
    ['http://１２７.0.0.1/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://[::ffff:127.0.0.1]/', 'private_address'],
    ['http://[64:ff9b::10.0.0.1]/', 'private_address'],
    ['http://169.254.169.254/latest/meta-data/', 'private_address'],
  ])('may not be %s: %s', (url, code) => expect(codeOf(url)).toBe(code))
})
