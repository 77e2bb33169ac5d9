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

test('the logo replaces the monogram once it has loaded, without a layout shift', async () => {
  render(<AppLogo label="Google Drive" logoUrl={PIXEL} />, root);
  const before = root.firstElementChild?.getBoundingClientRect().toJSON();
  expect(root.textContent).toBe('GD');
  await expect.poll(() => root.textContent).toBe('');
  expect(root.firstElementChild?.getBoundingClientRect().toJSON()).toEqual(before);
});

test('the monogram stays when the logo fails to load', async () => {
  render(<AppLogo label="Zoom" logoUrl="data:image/png,broken" />, root);
  await expect.poll(() => root.querySelector('img')).toBeNull();
  expect(root.textContent).toBe('Z');
});

test('a new logo URL loads again', async () => {
  render(<AppLogo label="Zoom" logoUrl={PIXEL} />, root);
  await expect.poll(() => root.textContent).toBe('');
  render(<AppLogo label="Slack" logoUrl={null} />, root);
  await expect.poll(() => root.textContent).toBe('S');
});

test('a logo loads lazily and sends no referrer', () => {
  render(<AppLogo label="Zoom" logoUrl={PIXEL} />, root);
  const image = root.querySelector('img');
  expect(image?.loading).toBe('lazy');
  expect(image?.referrerPolicy).toBe('no-referrer');
  expect(image?.alt).toBe('');
});

test('matched text is highlighted and the text stays complete', () => {
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
