import type { ReleasablePart } from "../../api/types";
import { Button } from "../../ui/Button";
import { words } from "../../words/words";

interface ShownPartProps {
  part: ReleasablePart;
  text: string | null;
  isShown: boolean;
  isBusy: boolean;
  onShow: () => void;
  onTakeBack: () => void;
}

export function ShownPart({ part, text, isShown, isBusy, onShow, onTakeBack }: ShownPartProps) {
  const t = words("places");
  if (text === null) {
    return (
      <li class="card-part">
        <h3>{t.parts[part]}</h3>
        <p class="muted">{part === "peers" ? t.nothingSaid : t.nothingWritten}</p>
        {part !== "peers" && (
          <a class="button" href="/me">
            {t.writeCard}
          </a>
        )}
      </li>
    );
  }
  return (
    <li class="card-part">
      <h3>{t.parts[part]}</h3>
      <p class="words-of-theirs">{text}</p>
      <small>{isShown ? t.isShown : t.isNotShown}</small>
      <Button isBusy={isBusy} onClick={isShown ? onTakeBack : onShow}>
        {isShown ? t.takeBack : t.show}
        <span class="unseen">: {t.parts[part]}</span>
      </Button>
    </li>
  );
}
