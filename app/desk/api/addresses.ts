/** Where programs ask. */
export const API_ASSESSMENTS = '/api/v1/assessments'
export const API_ASSESSMENT = `${API_ASSESSMENTS}/{number}`
export const OPEN_API = '/api/v1/openapi.json'
