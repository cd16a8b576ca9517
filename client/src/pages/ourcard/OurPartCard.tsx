import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { post, remove } from "../../api/request";
import type { OurCard, OurLine, OurPart } from "../../api/types";
import { Card } from "../../ui/Card";
import { Icon } from "../../ui/Icon";
import type { Fetched } from "../../ui/Loaded";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
import { words } from "../../words/words";
import { OurLineSheet } from "./OurLineSheet";

interface OurPartCardProps {
  url: string;
  part: OurPart;
  card: OurCard;
  fetched: Fetched<OurCard>;
}

export function OurPartCard({ url, part, card, fetched }: OurPartCardProps) {
  const t = words("ourcard");
  const { isBusy, error, run } = useTask();
  const [isWriting, setIsWriting] = useState(false);
  // What was struck here last, so that a slip of the thumb can be undone while the page is open.
  const [struck, setStruck] = useState<string | null>(null);
  const lines = card.lines.filter((line) => line.part === part);

  const put = async (text: string) => fetched.replace(await post<OurCard>(`${url}/lines`, { part, text }));
  const strike = (line: OurLine) =>
    run(async () => {
      try {
        fetched.replace(await remove<OurCard>(`${url}/lines/${line.id}`));
        setStruck(line.text);
      } catch (problem) {
        if (!isProblem(problem, "line-struck")) throw problem;
        await fetched.reload(); // somebody else struck it, and it is gone as was wanted
      }
    });
  const undo = (text: string) =>
    run(async () => {
      await put(text);
      setStruck(null);
    });

  return (
    <Card title={t.parts[part].title}>
      {lines.length === 0 && <p class="muted">{t.noLines}</p>}
      <ul class="our-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <span class="words-of-theirs">{line.text}</span>
            <button
              type="button"
              class="round"
              aria-label={`${t.strike}: ${quote(line.text)}`}
              disabled={isBusy}
              onClick={() => strike(line)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div role="status">
        {struck !== null && (
          <p class="hint">
            {t.struck}
            <TextButton isBusy={isBusy} onClick={() => undo(struck)}>
              {t.undo}
            </TextButton>
          </p>
        )}
      </div>
      <TaskError error={error} />
      <TextButton onClick={() => setIsWriting(true)}>
        {t.add}
        <span class="unseen">: {t.parts[part].title}</span>
      </TextButton>
      {isWriting && (
        <OurLineSheet
          part={part}
          readers={card.is_shown ? t.isShown : t.isHidden}
          onPut={async (text) => {
            await put(text);
            setIsWriting(false);
          }}
          onClose={() => setIsWriting(false)}
        />
      )}
    </Card>
  );
}
