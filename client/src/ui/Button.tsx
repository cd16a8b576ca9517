import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";

interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  /** `go` is for the one next step, never for a choice about oneself: that is `Choice`. */
  look?: "plain" | "go" | "danger" | "quiet";
  icon?: IconName;
  note?: ComponentChildren;
  type?: "button" | "submit";
  isBusy?: boolean;
  isDisabled?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, onClick, look = "plain", icon, note, type = "button", isBusy = false, isDisabled = false } = props;
  return (
    <button type={type} class={`button ${look}`} onClick={onClick} disabled={isBusy || isDisabled} aria-busy={isBusy}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
    </button>
  );
}
