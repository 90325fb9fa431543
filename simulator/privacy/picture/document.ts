import type { SafeHtml } from '@remix-run/html-template';
import { documentOf, policyOf } from '../../world/document.ts';
import { STYLE } from './style.ts';

/** What a picture may do in a browser: be looked at. */
export const POLICY = policyOf(STYLE);

/** A whole document of this look, which needs nothing from anywhere. @param summary - in a sentence */
export const pictureDocument = (title: string, summary: string, body: SafeHtml): string =>
  documentOf({ title, summary, body, style: STYLE });
