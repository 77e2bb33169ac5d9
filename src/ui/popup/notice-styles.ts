import styles from '../design/notice.css?inline';
import { adoptStyles } from './adopt-styles.ts';

// Read with the first notice, of a problem or of an outside assistant's request.
adoptStyles(styles);
