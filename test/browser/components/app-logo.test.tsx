import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { AppLogo } from '../../../src/ui/components/app-logo.tsx';
import { MatchedText } from '../../../src/ui/components/matched-text.tsx';
import '../../../src/ui/design/design.css';

const root = document.createElement('div');
document.body.append(root);

afterEach(() => {
  render(null, root);
});

const PIXEL = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')}`;

test('the monogram gives way to the logo once it has loaded, and nothing moves', async () => {
  render(<AppLogo label="Google Drive" logoUrl={PIXEL} />, root);
  const before = root.firstElementChild?.getBoundingClientRect().toJSON();
  expect(root.textContent).toBe('GD');
  await expect.poll(() => root.textContent).toBe('');
  expect(root.firstElementChild?.getBoundingClientRect().toJSON()).toEqual(before);
});

test('a logo that fails leaves the monogram', async () => {
  render(<AppLogo label="Zoom" logoUrl="data:image/png,broken" />, root);
  await expect.poll(() => root.querySelector('img')).toBeNull();
  expect(root.textContent).toBe('Z');
});

test('a new logo in the same place starts anew', async () => {
  render(<AppLogo label="Zoom" logoUrl={PIXEL} />, root);
  await expect.poll(() => root.textContent).toBe('');
  render(<AppLogo label="Slack" logoUrl={null} />, root);
  await expect.poll(() => root.textContent).toBe('S');
});

test('a logo is fetched late and tells nobody where it is shown', () => {
  render(<AppLogo label="Zoom" logoUrl={PIXEL} />, root);
  const image = root.querySelector('img');
  expect(image?.loading).toBe('lazy');
  expect(image?.referrerPolicy).toBe('no-referrer');
  expect(image?.alt).toBe('');
});

test('matched letters are marked and the text stays whole', () => {
  render(
    <MatchedText
      text="Google Drive"
      ranges={[
        [0, 2],
        [7, 9],
      ]}
    />,
    root,
  );
  expect(root.textContent).toBe('Google Drive');
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Go', 'Dr']);
});
