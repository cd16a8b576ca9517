import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function PathPage() {
  return <Screen title={words("path").title} />;
}
