/** How values of ours leave as JSON: the same form as in files. */
export { toJson } from '../../formats/json/plain.js';
