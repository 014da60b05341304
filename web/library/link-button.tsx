import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';

/** A way to another page that looks like a button and still opens in a new tab. */
export function LinkButton({
  to,
  icon,
  primary = false,
  children,
}: {
  to: string;
  icon?: ReactNode;
  primary?: boolean;
  children: ReactNode;
}): ReactNode {
  const go = useNavigate();
  const href = useHref(to);
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={icon}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        void go(to);
      }}
    >
      {children}
    </Button>
  );
}
