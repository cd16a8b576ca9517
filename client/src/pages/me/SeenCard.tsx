import { letSee, shows } from "../../live/presence";
import { Card } from "../../ui/Card";
import { Switch } from "../../ui/Switch";
import { words } from "../../words/words";

/** What others in a conversation may see of me at this moment: nothing, until it is chosen here. */
export function SeenCard() {
  const t = words("me").seen;
  return (
    <Card title={t.title}>
      <p class="small">{t.hint}</p>
      <ul class="rows">
        <li>
          <Switch
            label={t.typing}
            note={t.typingNote}
            isOn={shows.value.typing}
            onChange={(isOn) => letSee("typing", isOn)}
          />
        </li>
        <li>
          <Switch label={t.here} note={t.hereNote} isOn={shows.value.here} onChange={(isOn) => letSee("here", isOn)} />
        </li>
      </ul>
    </Card>
  );
}
