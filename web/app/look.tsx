import { ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { remember, remembered } from '../api/remembered';
import { words } from '../words/words';

export type Shade = 'light' | 'dark';
export type ShadeChoice = Shade | 'system';

const KEPT = 'yuanding.shade';
const FONT =
  'system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const ShadeContext = createContext<{ shade: Shade; choice: ShadeChoice; choose: (choice: ShadeChoice) => void }>({
  shade: 'light',
  choice: 'system',
  choose: () => undefined,
});
export const useShade = () => use(ShadeContext);

/** A garden's green, quiet greys, one radius: the whole of the theme. Both shades keep AA contrast. */
const TOKENS: Record<Shade, NonNullable<Parameters<typeof ConfigProvider>[0]['theme']>['token']> = {
  light: {
    colorPrimary: '#2f6f4f',
    colorInfo: '#2f6f4f',
    colorLink: '#2a6648',
    colorLinkHover: '#1b4a34',
    colorLinkActive: '#1b4a34',
    colorSuccess: '#2f7d4f',
    colorWarning: '#ad6800',
    colorError: '#b3382c',
    // The kit mixes grounds from the main colours; of greens this dark it makes mud.
    colorPrimaryBg: '#e7f1ea',
    colorPrimaryBgHover: '#d6e8dc',
    colorPrimaryBorder: '#a9cdb6',
    colorInfoBg: '#eef5f0',
    colorInfoBgHover: '#e2eee6',
    colorInfoBorder: '#c3dccb',
    colorSuccessBg: '#e9f5ec',
    colorSuccessBgHover: '#dcefe1',
    colorSuccessBorder: '#b5d9c0',
    colorBgLayout: '#f6f8f5',
    colorTextSecondary: 'rgba(22, 32, 26, 0.72)',
    colorTextTertiary: 'rgba(22, 32, 26, 0.64)',
    colorTextDescription: 'rgba(22, 32, 26, 0.68)',
    colorTextPlaceholder: 'rgba(22, 32, 26, 0.64)',
    // A button at work says so with its wheel; faded, its words would be too faint to read.
    opacityLoading: 1,
  },
  dark: {
    colorPrimary: '#5fae86',
    colorInfo: '#5fae86',
    colorLink: '#7cc4a0',
    colorLinkHover: '#a3dbc0',
    colorLinkActive: '#a3dbc0',
    colorSuccess: '#5fb584',
    colorWarning: '#e0a345',
    colorError: '#f0857a',
    colorBgLayout: '#121613',
    colorTextSecondary: 'rgba(236, 242, 238, 0.75)',
    colorTextTertiary: 'rgba(236, 242, 238, 0.65)',
    colorTextDescription: 'rgba(236, 242, 238, 0.70)',
    colorTextPlaceholder: 'rgba(236, 242, 238, 0.58)',
    opacityLoading: 1,
  },
};

/** What a finger meets is as tall as a fingertip: 44 px. */
const BY_FINGER = { controlHeight: 44, controlHeightSM: 44 };
const finger = window.matchMedia('(pointer: coarse)').matches;
/** Switched off altogether, the kit's dialogs would not find the field they are to begin in. */
const AT_ONCE = { motionDurationFast: '0.01s', motionDurationMid: '0.01s', motionDurationSlow: '0.01s' };
const system = window.matchMedia('(prefers-color-scheme: dark)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function kept(): ShadeChoice {
  const value = remembered(KEPT);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Language, colours and the nonce that styles made at run time carry. */
export function Look({ children }: { children: ReactNode }): ReactNode {
  const [choice, setChoice] = useState(kept);
  const [dark, setDark] = useState(system.matches);
  useEffect(() => {
    const follow = () => setDark(system.matches);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const shade: Shade = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset['shade'] = shade;
    document.documentElement.style.colorScheme = shade;
  }, [shade]);
  const choose = (next: ShadeChoice) => {
    remember(KEPT, next);
    setChoice(next);
  };
  return (
    <I18nextProvider i18n={words}>
      <ShadeContext value={{ shade, choice, choose }}>
        <Themed shade={shade}>{children}</Themed>
      </ShadeContext>
    </I18nextProvider>
  );
}

function Themed({ shade, children }: { shade: Shade; children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? en : zh}
      csp={{ nonce: nonce() }}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
        cssVar: { key: 'yd' },
        token: { ...TOKENS[shade], ...(still && AT_ONCE), ...(finger && BY_FINGER), fontFamily: FONT, borderRadius: 8 },
        components: {
          // White on the dark shade's green would be too faint to read.
          Button: {
            ...(shade === 'dark' && { primaryColor: '#0c1510' }),
            ...(finger && { paddingInlineSM: 15 }),
          },
          Menu: {
            itemSelectedBg: 'var(--leaf-soft)',
            itemSelectedColor: shade === 'dark' ? '#7cc4a0' : '#2a6648',
            itemBg: 'transparent',
            activeBarBorderWidth: 0,
          },
          Layout: { siderBg: 'transparent', headerBg: 'transparent', headerHeight: 56, headerPadding: '0 20px' },
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

/** Vite leaves it in a meta tag; browsers hide the attribute, not the property. */
export const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
