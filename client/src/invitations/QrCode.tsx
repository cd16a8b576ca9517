import { useEffect, useState } from "preact/hooks";
import "./invitations.css";

/** ISO/IEC 18004 asks for four empty modules around the code. */
const QUIET_ZONE = 4;

interface Drawing {
  path: string;
  size: number;
}

async function drawn(text: string): Promise<Drawing> {
  const { default: qrcode } = await import("qrcode-generator");
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const modules = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const);
  const dark = modules.filter(([row, column]) => code.isDark(row, column));
  const path = dark.map(([row, column]) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`).join("");
  return { path, size: count + 2 * QUIET_ZONE };
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void drawn(text).then((done) => isCurrent && setDrawing(done));
    return () => void (isCurrent = false);
  }, [text]);
  return (
    <div class="qr">
      {drawing && (
        <svg role="img" aria-label={label} viewBox={`0 0 ${drawing.size} ${drawing.size}`} shape-rendering="crispEdges">
          <path d={drawing.path} />
        </svg>
      )}
    </div>
  );
}
