// Whoever does not work on a file is asked why they open it, once a day.
import { fill, send } from './forms.mjs';

const REASON = 'substitution';

/** Opens an address; where the file asks why, says so and goes on to where one wanted to go. */
export async function visit(page, address) {
  const answer = await page.goto(address);
  if (await asks(page)) await tell(page);
  return answer;
}

/** Whether the page in the tab asks why a file is opened. */
export async function asks(page) {
  return (await page.locator('main form[action$="/reason"]').count()) > 0;
}

/** Answers the page that asks. */
export async function tell(page) {
  await fill(page, 'reason', REASON);
  await send(page);
}

/** The same for a call of the API. */
export const GIVEN = { 'x-reason': REASON };
