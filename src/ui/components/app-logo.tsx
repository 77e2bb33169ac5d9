import { useState } from 'preact/hooks';
import { LogoFrame } from './logo-frame.tsx';

interface AppLogoProps {
  readonly label: string;
  readonly logoUrl: string | null;
}

/** An app's logo at a fixed size; its monogram until the picture has loaded, or if loading fails. */
export function AppLogo({ label, logoUrl }: AppLogoProps) {
  const [loaded, setLoaded] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const shown = logoUrl !== null && loaded === logoUrl;
  return (
    <LogoFrame label={label} hasMonogram={!shown}>
      {logoUrl !== null && failed !== logoUrl && (
        <img
          class={shown ? 'logo-image logo-image-shown' : 'logo-image'}
          src={logoUrl}
          alt=""
          width={32}
          height={32}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onLoad={() => setLoaded(logoUrl)}
          onError={() => setFailed(logoUrl)}
        />
      )}
    </LogoFrame>
  );
}
