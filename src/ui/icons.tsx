// Owns the small line icons of card, popup and options, drawn in the lines of tokens.css. Decoration only: the control
// around an icon carries its name.
import type { ComponentChildren, JSX } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const PinIcon = (): JSX.Element => (
  <Icon>
    <path d="M6 2h4l-.5 5 2.5 2v1H4V9l2.5-2z" />
    <path d="M8 10v4" />
  </Icon>
);

export const BackIcon = (): JSX.Element => (
  <Icon>
    <path d="M10 3 5 8l5 5" />
  </Icon>
);

export const CautionIcon = (): JSX.Element => (
  <Icon>
    <path d="M8 2 1.5 14h13z" />
    <path d="M8 6.5v3.5M8 12v.2" />
  </Icon>
);

export const PauseIcon = (): JSX.Element => (
  <Icon>
    <path d="M5.5 3v10M10.5 3v10" />
  </Icon>
);

export const PlayIcon = (): JSX.Element => (
  <Icon>
    <path d="m5 3 8 5-8 5z" />
  </Icon>
);

export const TabIcon = (): JSX.Element => (
  <Icon>
    <path d="M7 3H3v10h10V9" />
    <path d="M10 2.5h3.5V6M13.5 2.5 8 8" />
  </Icon>
);

export const OptionsIcon = (): JSX.Element => (
  <Icon>
    <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" />
    <path d="M10 2.5v4M6 9.5v4" />
  </Icon>
);

export const StarIcon = (): JSX.Element => (
  <Icon>
    <path d="m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z" />
  </Icon>
);
