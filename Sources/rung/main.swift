import CommandLineTool

RungCommand.runAsProcess()
