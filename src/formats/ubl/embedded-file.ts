export {
  EMBEDDED_MEDIA_TYPES,
  matchesMediaType,
  neutralName,
} from '../../domain/invoice/embedded-file.js';
