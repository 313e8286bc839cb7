import type { Endpoint } from 'payload'
import { searchArticles } from './searchArticles.ts'

/** `GET /api/search?q=&region=&category=&insuranceType=&limit=&page=`: what readers may find. */
export const searchEndpoint: Endpoint = {
  path: '/search',
  method: 'get',
  handler: async (req) => Response.json(await searchArticles(req, req.query)),
}
