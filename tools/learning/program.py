"""Asks the program (`rung-learn`) for units, examples and readings."""
import json
import subprocess


class Program:
    def __init__(self, path):
        self.path = str(path)

    def ask(self, command, table, lines):
        """One JSON value for each line."""
        if not lines:
            return []
        run = subprocess.run(
            [self.path, command, str(table)], input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
        if run.returncode:
            raise SystemExit(f"rung-learn {command} failed: {run.stderr.strip()}")
        return [json.loads(line) for line in run.stdout.splitlines() if line]
